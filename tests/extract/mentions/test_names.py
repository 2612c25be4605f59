"""Names of all cultures, whole and without what stands around them; bodies, countries, things."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kg.model.account import Reading

# Brackets hold the names of those who met, exactly as the chain must be called.
ROWS = (
    "Foreign Minister [Ana Ruiz] met [Bram de Wit] in Quito.",
    "Foreign Minister [Ólafur Þórsson] met [José Carlos de Almeida] in Reykjavik.",
    "Foreign Minister [Siobhán O'Byrne] met [Jean-Luc Moreau] in Dublin.",
    "President [Gao Wenbin] met Prime Minister [Nguyen Van Tam] in Hanoi.",
    "President [Park Ji-hoon] met Prime Minister [Abdulla Karimzoda] in Seoul.",
    "Crown Prince [Khalid bin Rashid Al Amri] met President [Abdel Rahman el-Masri] in Doha.",
    "Foreign Secretary [R. K. Venkatesan] met Foreign Minister [Bandula Wickrama] in Colombo.",
    "General [U Thant Zaw] met President [Maung Lwin] in Yangon.",
    # Courtesy in other names, but not in these.
    "Minister [Tan Kai Meng] met Foreign Minister [Don Vichitchai] in Bangkok.",
    "Daw [Khin Mar Win] met President [Maung Lwin] in Yangon.",
    "Prime Minister [Giorgi Beridze] met President [Levan Kapanadze] in Tbilisi.",
    "President [Nurlan Abdrakhmanov] met President [Sadyr Mamytov] in Astana.",
    "Prime Minister [Kofi Mensah]’s deputy smiled as [Kofi Mensah] met [Jan Bos] in Accra.",
    "President [Luiz Antônio Pereira dos Santos] met President [María José Gutiérrez] in Lima.",
    "Foreign Minister [Çağla Yıldırım] met Foreign Minister [Đorđe Petković] in Ankara.",
    "Secretary [Julia M. Stone] met Ambassador [Thomas Reed Jr.] in Nairobi.",
    "Minister [Jan Bos] met Ambassador [J.B. “Sunny” Sundberg], Representative to the ICAO.",
    "Minister [Jan Bos] met [William (Bill) Tate] in Oslo.",
    "King [Faris II] met Emir [Khalid Al Amri] in Riyadh.",
    "FM [Meera Deshpande] met EAM [Arun Rao] in Delhi.",
    "President [Marta Nowak] met Prime Minister-designate [Esi Owusu] in Warsaw.",
    # What the post is for stands between it and the name.
    "Minister [Jan Bos] met Dutch Minister of Infrastructure and Water [Bram de Wit] in Delft.",
    "Minister [Jan Bos] met Peru's Special Envoy for Lake Fishing and Ports [Ana Ruiz] in Lima.",
    "Minister [Jan Bos] met High Commissioner for Refugees (UNHCR) [Ana Ruiz] in Lima.",
    "Minister [Jan Bos] met [Ana Ruiz], the Secretary-General's Personal Envoy for Peru, in Lima.",
    "President His Highness Sheikh [Omar bin Rashid Al Nasser] met King [Bram] in Lima.",
    # Given names that the pipeline does not know.
    "President [Thandiwe Nkosi] met President [Adewale Okonjo] in Lusaka.",
    "The old junta leader [Assane Goita] met [Ana Ruiz] in Lima.",
    # The body that somebody heads is not somebody, nor is whom he works for one more.
    "Minister [Jan Bos] met the head of the National Council of Water Rights [Ana Ruiz] in Lima.",
    "Minister [Jan Bos] met the director of the Harbour Agency, [Ana Ruiz], in Lima.",
    "Minister [Jan Bos] met the chairwoman of the Lake Fishing Board, [Ana Ruiz], in Lima.",
    "Minister [Jan Bos] met [Ana Ruiz], Chief of Staff for President Peter Mwangi, in Lima.",
    "Minister [Jan Bos] met [Ana Ruiz], an aide to Prime Minister Peter Mwangi, in Lima.",
    "Minister [Jan Bos] met Director of the Harbour Agency (HA), Envoy [Ana Ruiz] and left.",
    "Minister [Jan Bos] met with the [Chilean Border Guard Service] in Arica.",
    "Chancellor [Lena Vogt-Hartmann] met Minister [Karl von der Heide] in Vienna.",
)

# A text and the chains that it must have: kind, name and country.
CHAINS = (
    ("Foreign Minister Ana Ruiz met Dutch Foreign Minister Bram de Wit.", "person Bram de Wit NL"),
    ("The Polish president, Marta Nowak, met Ken Mori.", "person Marta Nowak PL"),
    (
        "Haddad's aide, Ana Ruiz, and Peru's top diplomat, Ken Mori, met in Vienna.",
        "person Ana Ruiz None",
    ),
    (
        "Haddad's aide, Ana Ruiz, and Peru's top diplomat, Ken Mori, met in Vienna.",
        "person Ken Mori PE",
    ),
    ("Moscow accused London of spying.", "country Moscow RU"),
    ("Moscow accused London of spying.", "country London GB"),
    ("The United States accused Chile of spying.", "country United States US"),
    ("Jan Bos travelled to Oslo.", "place Oslo NO"),
    ("Latvia expelled five Belarusian diplomats.", "group five Belarusian diplomats BY"),
    ("The PRC summoned the British ambassador.", "country PRC CN"),
    ("The PRC summoned the British ambassador.", "person British ambassador GB"),
    ("A Chilean fighter jet shot down a drone.", "object Chilean fighter jet CL"),
    ("Ana Ruiz met Jan Bos, the Foreign Ministry said.", "organization Foreign Ministry None"),
    ("The European Union imposed sanctions on Belarus.", "organization|country European Union EU"),
    ("NATO condemned the attack.", "organization NATO NATO"),
    ("Jan Bos met Group of Seven leaders in Bali.", "group Group of Seven leaders None"),
    ("The Dutch foreign ministry condemned the attack.", "organization Dutch foreign ministry NL"),
    # Everybody whom the phrase names belongs to it.
    ("Envoys from Peru and Chile met in Lima.", "group Envoys from Peru and Chile None"),
    (
        "Peru's foreign and defence ministers met Ana Ruiz in Lima.",
        "group Peru's foreign and defence ministers PE",
    ),
    (
        "Chilean and Kenyan officials met Ana Ruiz in Lima.",
        "group Chilean and Kenyan officials None",
    ),
    (
        "The Foreign, Home and Defence Secretaries met Ana Ruiz in Lima.",
        "group Foreign, Home and Defence Secretaries None",
    ),
    (
        "Diplomats from Peru, Chile, the Arab League, and the EU met in Lima.",
        "group Diplomats from Peru, Chile, the Arab League, and the EU None",
    ),
)


@pytest.fixture(scope="module")
def people_of(read: Callable[..., Reading]) -> Callable[[str], list[str]]:
    def names(text: str) -> list[str]:
        reading = read(text)
        called = {chain.key: chain.name for chain in reading.chains}
        meetings = [a for a in reading.accounts if a.type.value == "Meeting"]
        return sorted({called[p.chain] for a in meetings for p in a.participants})

    return names


@pytest.mark.parametrize("line", ROWS)
def test_the_people_who_met(line: str, people_of: Callable[[str], list[str]]) -> None:
    assert people_of(_plain(line)) == _bracketed(line)


@pytest.mark.parametrize(("text", "wanted"), CHAINS)
def test_kind_name_and_country(text: str, wanted: str, read: Callable[..., Reading]) -> None:
    assert_chain(read(text), wanted)


def assert_chain(reading: Reading, wanted: str) -> None:
    kinds, _, rest = wanted.partition(" ")
    name, _, country = rest.rpartition(" ")
    told = [(c.kind.value, re.sub("^[Tt]he ", "", c.name), str(c.country)) for c in reading.chains]
    assert any((kind, name, country) in told for kind in kinds.split("|")), told


def _plain(line: str) -> str:
    return line.replace("[", "").replace("]", "")


def _bracketed(line: str) -> list[str]:
    return sorted({part.partition("]")[0] for part in line.split("[")[1:]})
