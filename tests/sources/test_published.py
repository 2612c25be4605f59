from __future__ import annotations

from datetime import date

import pytest

from kg.model.document import Published, PublishedBasis
from kg.sources.published import find_published, is_date_line

PROSE = (
    "The foreign ministers of Norway and Sweden met in Oslo on Wednesday and talked for three"
    " hours about fishing rights in the North Sea."
)
JUNE_14 = date(2023, 6, 14)


@pytest.mark.parametrize(
    "head",
    [
        " date 2023-06-14 ",
        "date: 2023-06-14\n",
        "Ministers meet in Oslo\nPublished: 14 June 2023\n",
        "Ministers meet in Oslo\nPublished 9:41 AM EDT, Wed June 14, 2023\n",
        "Ministers meet in Oslo\nFirst published on Wed 14 Jun 2023 11.15 BST\n",
        "Posted on June 14, 2023 by Ann Example\n",
        "Published: June 14, 2023 | Updated: June 15, 2023\n",
        "Updated: June 15, 2023\nPublished: June 14, 2023\n",
        "Last updated: June 14, 2023 10:30 a.m.\n",
        "Ministers meet in Oslo\nJune 14, 2023\n",
        "Ministers meet in Oslo\nWednesday, June 14, 2023 - 10:43\n",
        "Ministers meet in Oslo\n20:15 GMT, 14 June 2023\n\n",
        "By Ann Example | June 14, 2023\n",
        "*By Ann Example, 14 June 2023*\n",
        "By Ann Example | Example Daily | Updated: 2023-06-14 17:02\n",
        "By ANN EXAMPLE and BOB SAMPLE June 14, 2023\n",
        "The press release issued by the Foreign Office on 14 June 2023.\n",
        "OSLO, June 14, 2023 (Xinhua) -- ",
        "OSLO, Norway (AP) - 14 June 2023\n",
        "OSLO, June 14, 2023 /PRNewswire/ -- ",
        "Ministers meet in Oslo\n\nOslo, 14 June 2023 (EFE).- ",
        "---\ntitle: Ministers meet\n---\nPublished: 14 June 2023\n",
    ],
)
def test_a_date_that_is_stated_as_such(head: str) -> None:
    assert find_published(head + PROSE) == Published(JUNE_14, PublishedBasis.TEXT)


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "LONDON, March 14 (Reuters) - " + PROSE,
        "Minister Ann Example speaks in Oslo on June 14, 2023.\n" + PROSE,
        "FILE - Ann Example speaks in Oslo, June 14, 2023\n" + PROSE,
        "June 2023\n" + PROSE,
        "14/06/2023\n" + PROSE,
        "Published in Oslo\n" + PROSE,
        "Aboard the presidential aircraft\n(June 14, 2023)\n" + PROSE,
        "Published on June 14, 2023, the report accuses the ministry of waste.\n" + PROSE,
        "By June 14, 2023 the talks were over.\n" + PROSE,
        "A chronology\nJune 14, 2023\n" + PROSE + "\nJune 18, 2023\n" + PROSE,
        "Published: June 14, 2023\nPublished: June 15, 2023\n" + PROSE,
        "date 2023-02-31 " + PROSE,
        f"{PROSE}\n{PROSE}\nRelated\nPublished: 14 June 2023",
        f"{PROSE} It was signed on June 14, 2023.",
        "",
    ],
)
def test_any_other_date_is_no_publication(text: str) -> None:
    assert find_published(text) is None


def test_what_a_date_line_is() -> None:
    assert is_date_line("June 14, 2023")
    assert is_date_line("Updated 14 June 2023, 10:30")
    assert not is_date_line("On June 14, 2023 they met.")
