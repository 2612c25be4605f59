"""One happening told twice is one account; two happenings are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = (
    # A thing keeps its identity when its name gets shorter.
    (
        "A Chilean patrol boat rammed a Peruvian trawler on Monday. Peru seized the boat on"
        " Tuesday.",
        "Incident occurred: actor Chilean patrol boat + target Peruvian trawler [2024-05-13]",
        "Incident occurred: actor Peru + target Chilean patrol boat [2024-05-14]",
    ),
    # What is called an incident took place; what was only thought of did not.
    (
        "A Chilean drone was spotted over Lima on Monday. Peru considered shooting down the drone."
        " Ana Ruiz called the incident a provocation.",
        "Incident occurred: actor Chilean drone @ Lima [2024-05-13]",
        "maybe Incident possible: actor Peru + target Chilean drone",
        "maybe Condemnation occurred: speaker Ana Ruiz",
    ),
    (
        "Peru protested against the drone entering Peruvian airspace. Ana Ruiz's decision to shoot"
        " it down drew criticism. The incident strained ties.",
        "Incident occurred: actor drone",
        "Incident planned: actor Ana Ruiz + target drone",
        "maybe Condemnation occurred",
    ),
    # A day goes on over all that it is said of, though the text comes back to the first.
    (
        "Ana Ruiz today had three calls with African leaders. She spoke with: Prime Minister Jan"
        " Bos of Kenya; President Omar Haddad of Egypt; and President Ken Mori of Ghana."
        " Throughout each of the calls, Ruiz spoke of grain.",
        "Call occurred: Ana Ruiz + African leaders [2024-05-15]",
        "Call occurred: Ana Ruiz + Jan Bos [2024-05-15]",
        "Call occurred: Ana Ruiz + Omar Haddad [2024-05-15]",
        "Call occurred: Ana Ruiz + Ken Mori [2024-05-15]",
    ),
    # One.
    (
        "President Marta Nowak met Prime Minister Kofi Mensah in Warsaw on Monday. The two"
        " discussed grain.",
        "Meeting occurred: Marta Nowak + Kofi Mensah @ Warsaw [2024-05-13]",
    ),
    (
        "President Marta Nowak met Prime Minister Kofi Mensah in Warsaw on Monday. The meeting"
        " lasted two hours. At the meeting, Nowak promised grain.",
        "Meeting occurred: Marta Nowak + Kofi Mensah @ Warsaw [2024-05-13]",
    ),
    (
        "Jan Bos arrived in Oslo on Monday. The trip is his first to Norway. His visit to Oslo"
        " comes after a storm.",
        "Visit occurred: Jan Bos @ Oslo + (Norway) [2024-05-13]",
    ),
    (
        "Ana Ruiz and Bram de Wit met in Quito. Ruiz told De Wit at their meeting that she needed"
        " more time.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
    ),
    (
        "Ana Ruiz spoke by phone with Bram de Wit on Monday. In the call, Ruiz asked for time.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Jan Bos will travel to Oslo in June. He will be the first minister to visit Norway since"
        " 2018.",
        "Visit planned: Jan Bos @ Oslo + (Norway) [2024-06-01..2024-06-30]",
    ),
    # A palace stands in the city that is told of the same day.
    (
        "Ana Ruiz met Bram de Wit at the Presidential Palace on Monday. Ruiz held talks with De Wit"
        " in Quito on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Presidential Palace + Quito [2024-05-13]",
    ),
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday. Ruiz held talks with De Wit in Lima on"
        " Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Lima [2024-05-13]",
    ),
    # A summit of two is their meeting, that of many is not.
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday. The summit between Ruiz and De Wit lasted an"
        " hour.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    # "Today" in a quotation is the day of the words.
    (
        "Peru's foreign ministry summoned the Kenyan ambassador on Tuesday.\n\n"
        '"The Kenyan ambassador was summoned today," the ministry said in a statement.',
        "Summons occurred: initiator Peru's foreign ministry + target Kenyan ambassador"
        " [2024-05-14]",
    ),
    # No particular meeting is called off, and "the meeting" is no round of negotiations.
    (
        "Ana Ruiz may meet Bram de Wit. Ruiz said she would not have a meeting for its own sake.",
        "Meeting possible: Ana Ruiz + Bram de Wit",
    ),
    # What they discussed at another time is no day of the meeting; similar ones are others.
    (
        "Ana Ruiz and Bram de Wit held a meeting in Quito. Both had dined in April, when they"
        " discussed grain.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [-]",
    ),
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday. Similar meetings were held in March.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    # "Met in their first talks" is one meeting, "met after their first talks" are two.
    (
        "Foreign Minister Ana Ruiz and Foreign Minister Bram de Wit will meet for their first"
        " face-to-face talks on Thursday.",
        "Meeting planned: Ana Ruiz + Bram de Wit [2024-05-16]",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday, after their first meeting in April.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-04-01..2024-04-30]",
    ),
    # A summit between two is not that on whose sidelines they met.
    (
        "During a meeting on the sidelines of the Group of Ten summit in Quito, Ana Ruiz told Bram"
        " de Wit of her hopes. The summit between Ruiz and De Wit took place amid tensions.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
        "maybe Conference occurred: Ana Ruiz @ Quito",
    ),
    # A body goes by the letters that the text explains.
    (
        "FO summons envoy\n\n"
        "Freedonia's Foreign Office (FO) on Thursday summoned a senior diplomat over a letter.",
        "Summons occurred: initiator Foreign Office + target senior diplomat [2024-05-09]",
    ),
    # "First since" tells of the present one, "first" alone of another.
    (
        "Ana Ruiz and Bram de Wit met in Quito on Monday. In their first talks since March, the two"
        " spoke of grain.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    (
        "Ana Ruiz and Bram de Wit on Monday held the first meeting in years.\n\nNo details of the"
        " conversation between Ruiz and De Wit were released.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
    ),
    (
        "Ana Ruiz and Bram de Wit met for the first time since March.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [-]",
    ),
    # Held all the same.
    (
        "Ana Ruiz and Bram de Wit met in Quito on Monday. Aides had expected little to come of the"
        " meeting. Officials will soon decide whether to repeat the meeting.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    # Two.
    (
        "Chile expelled the U.S. envoy on Monday. Hours later, Peru's president ordered the U.S."
        " ambassador to leave the country.",
        "Expulsion occurred: actor Chile + target U.S. envoy [2024-05-13]",
        "Expulsion occurred: actor Peru's president + target U.S. ambassador",
    ),
    (
        "Jan Bos will visit Lima on June 18. The trip had been planned for February but was"
        " postponed after a storm. From Lima, Bos will go on to Quito.",
        "Visit planned: Jan Bos @ Lima [2024-06-18]",
        "Visit postponed: Jan Bos [2024-02-01..2024-02-29]",
        "Postponement occurred: (Jan Bos) > postpones Visit",
        "Visit planned: Jan Bos @ Quito",
    ),
    (
        "Jan Bos will travel to Peru this week. The visit was originally slated for earlier this"
        " year but was postponed after a storm. This week's trip follows a call between Bos and"
        " Ana Ruiz.",
        "Visit planned: Jan Bos @ Peru [2024-05-13..2024-05-19]",
        "Visit postponed: Jan Bos @ Peru [2024-01-01..2024-05-15]",
        "Postponement occurred: (Jan Bos) > postpones Visit",
        "Call occurred: Jan Bos + Ana Ruiz",
    ),
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday. They had also met in Lima in March.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Lima [2024-03-01..2024-03-31]",
    ),
    (
        "Ana Ruiz met Bram de Wit on Monday. Ken Mori met Zhou Lifen on Monday.",
        "Meeting occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
        "Meeting occurred: Ken Mori + Zhou Lifen [2024-05-13]",
    ),
    (
        "Jan Bos arrived in Oslo. Ken Mori is due to arrive in Riga.",
        "Visit occurred: Jan Bos @ Oslo",
        "Visit planned: Ken Mori @ Riga",
    ),
    (
        "Jan Bos will visit Oslo in June. The visit was announced on Tuesday.",
        "Visit planned: Jan Bos @ Oslo [2024-06-01..2024-06-30]",
    ),
    (
        "Jan Bos was to visit Oslo in June. The visit has been called off.",
        "Visit cancelled: Jan Bos @ Oslo [2024-06-01..2024-06-30]",
        "Cancellation occurred: (Jan Bos) > cancels Visit",
    ),
    (
        "Jan Bos visited Oslo in March. He will visit Oslo again in June.",
        "Visit occurred: Jan Bos @ Oslo [2024-03-01..2024-03-31]",
        "Visit planned: Jan Bos @ Oslo [2024-06-01..2024-06-30]",
    ),
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday. She will meet him again in Lima in June.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
        "maybe Meeting planned: Ana Ruiz + Bram de Wit @ Lima [2024-06-01..2024-06-30]",
    ),
    (
        "Ana Ruiz spoke by phone with Bram de Wit on Monday, a week after they met in Quito.",
        "Call occurred: Ana Ruiz + Bram de Wit [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito",
    ),
    # "The meeting began" is said of one that was held, not of one ahead.
    (
        "Ana Ruiz received Bram de Wit in Quito on Tuesday. She will meet Omar Haddad on Friday."
        " The meeting began with a toast.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-14]",
        "Meeting planned: Ana Ruiz + Omar Haddad [2024-05-17]",
    ),
    # Where others were named since, "the officials" may be anybody.
    (
        "Ana Ruiz met Bram de Wit in Quito on Monday. Prices rose, said Omar Haddad. The officials"
        " will also exchange views.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
    ),
    # Those who hold the post that is named are meant at a greater distance.
    (
        "Foreign Minister Ana Ruiz met Foreign Minister Bram de Wit in Quito on Monday. Prices"
        " rose. The harvest was poor. Rain fell. The ministers condemned the strikes.",
        "Meeting occurred: Ana Ruiz + Bram de Wit @ Quito [2024-05-13]",
        "Condemnation occurred: speaker Ana Ruiz + speaker Bram de Wit",
    ),
    # What words are about is another happening than the words.
    (
        "Foreign Minister Ana Ruiz spoke today with Defence Minister Jan Bos to review their"
        " recent meeting in Lima.",
        "Call occurred: Ana Ruiz + Jan Bos @ - [2024-05-15]",
        "Meeting occurred: Ana Ruiz + Jan Bos @ Lima [-]",
    ),
    (
        "Foreign Minister Ana Ruiz spoke today with Defence Minister Jan Bos. Ruiz looks forward"
        " to a busy autumn, starting with meetings in Lima.",
        "Call occurred: Ana Ruiz + Jan Bos @ - [2024-05-15]",
    ),
    # Talks of no known kind make no meeting real that was only wished for.
    (
        "The American side showed willingness to hold a meeting between Ana Ruiz and Omar Haddad."
        " Ruiz made a speech and participated in discussions at the General Assembly in New York.",
        "Meeting possible: Ana Ruiz + Omar Haddad",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_how_many_happenings(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
