from __future__ import annotations

from datetime import date

import pytest

from kg.sources.datelines import find_dateline, find_glued_headline


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("WASHINGTON — ", None),
        ("WASHINGTON\xa0—\xa0", None),
        ("MOSCOW—", None),
        ("LONDON - ", None),
        ("SÃO PAULO — ", None),
        ("LA PAZ, Bolivia (AP) — ", None),
        ("HÀ NỘI — ", None),
        ("BEIJING (AP) — ", None),
        ("MANILA, Philippines (AP) — ", None),
        ("JOINT BASE ANDREWS, Md. (AP) — ", None),
        ("WASHINGTON, D.C. – ", None),
        ("GENEVA/NEW YORK (Reuters) - ", None),
        ("LONDON, March 14 (Reuters) - ", None),
        ("MOSCOW, September 20./TASS/. ", None),
        ("Manila, Aug 7 (EFE).- ", None),
        ("New Delhi, March 27 (IANS) ", None),
        ("London (CNN) ", None),
        ("Washington (AFP) – ", None),
        ("BEIJING, June 18, 2023 (Xinhua) -- ", date(2023, 6, 18)),
        ("KYIV, Ukraine (AP) - 12 March 2022\n", date(2022, 3, 12)),
        ("NEW YORK, Sept. 20, 2022 /PRNewswire/ -- ", date(2022, 9, 20)),
        ("Brussels, 4 May 2023 – ", date(2023, 5, 4)),
        ("DOHA: ", None),
        ("KUALA LUMPUR: ", None),
        ("New Delhi: ", None),
        ("LAHORE, Pakistan: ", None),
        ("QUITO, May 15 (Example Wire) - ", None),
        ("QUITO (Example News Agency) — ", None),
        ("Quito, May 15, 2024 (Example Wire) – ", date(2024, 5, 15)),
    ],
)
def test_a_dateline_ends_where_the_report_begins(dateline: str, day: date | None) -> None:
    found = find_dateline(dateline + "The minister said on Friday that talks go on.")
    assert found is not None
    assert (found.end, found.day) == (len(dateline), day)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Blinken — America’s top diplomat — said on Friday that talks go on.",
        "NATO — Allies agreed on Friday to go on.",
        "NATO — the alliance of 31 states — agreed on Friday.",
        "THE PRESIDENT: Good morning.",
        "Iran: The minister said no.",
        "Ana Ruiz: The talks go on.",
        "RUIZ: The talks go on.",
        "MS. JEAN-PIERRE: Thank you.",
        "COVID-19 was on the agenda.",
        "From June 22-29, the envoy will travel to Berlin.",
        "On March 15, the adviser met the minister in Rome.",
        "Washington said on Friday that talks go on.",
        "Palestinian Authority (PA) President Ann Example met the envoy.",
        "The Associated Press (AP) Reporter was freed.",
        "BREAKING — The minister resigns.",
        "U.S. - China talks resume.",
        "EU - Norway is not a member.",
        "",
        "NATO (North Atlantic Treaty) members met on Friday.",
        "Quito (Example Wire) reporters met on Friday - and left.",
    ],
)
def test_prose_is_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


def test_a_headline_glued_to_its_dateline() -> None:
    glued = "Envoys Agree to Meet Again in May-GENEVA — The envoys of Norway and Sweden agreed."
    assert find_glued_headline(glued) == glued.index("GENEVA")
    assert find_glued_headline("Envoys of Norway and Sweden co-chaired the GENEVA talks.") is None
