"""The present tense of what lies ahead and of what goes on, which is no report of the past."""

from __future__ import annotations

from collections.abc import Callable

import pytest

AHEAD = "President Ana Ruiz will meet President Jan Bos on June 20."
MEETING = "Meeting planned: Ana Ruiz + Jan Bos [2024-06-20]"

ROWS = (
    # What they intend to do at a meeting, they have not done.
    (f"{AHEAD} During the meeting, the leaders plan to discuss fishing.", MEETING),
    (f"{AHEAD} At the talks, they hope to settle the dispute.", MEETING),
    (
        "President Ana Ruiz looks forward to welcoming President Jan Bos to Quito on June 20.",
        "Meeting planned: Ana Ruiz + Jan Bos @ (Quito) [2024-06-20]",
    ),
    (
        "Ana Ruiz met Jan Bos on Monday. During the talks, the two planned a joint patrol.",
        "Meeting occurred: Ana Ruiz + Jan Bos [2024-05-13]",
    ),
    # A plan stays one, however the text goes on about the meeting.
    (
        f"{AHEAD} It is the first meeting of the two. The meeting is the subject of some debate.",
        MEETING,
    ),
    # Who met for a summit was at it.
    (
        "The ministers met on Monday for the Chile-Peru Summit in Lima.",
        "Conference occurred: Chile + Peru @ Lima [2024-05-13]",
        "maybe Meeting occurred: ministers @ Lima",
    ),
    # The present of a timetable.
    (
        "10:30 a.m. Minister Ana Ruiz meets with Chilean Ambassador Jan Bos in Quito.",
        "Meeting planned: Ana Ruiz + Jan Bos @ Quito",
    ),
    (
        "Minister Ana Ruiz meets Chilean Ambassador Jan Bos at 3 p.m. on Friday.",
        "Meeting planned: Ana Ruiz + Jan Bos [2024-05-17]",
    ),
    # A stay that goes on, with its days.
    (
        "Minister Ana Ruiz is on a visit to Oslo from May 13-16, 2024.",
        "Visit ongoing: Ana Ruiz @ Oslo [2024-05-13..2024-05-16]",
    ),
    (
        "Minister Ana Ruiz was on a visit to Oslo from May 6-9, 2024.",
        "Visit occurred: Ana Ruiz @ Oslo [2024-05-06..2024-05-09]",
    ),
    (
        "Minister Ana Ruiz will be on a visit to Oslo next week.",
        "Visit planned: Ana Ruiz @ Oslo [2024-05-20..2024-05-26]",
    ),
    ("Minister Ana Ruiz is not on a visit to Oslo.",),
    # To speak to whoever is there is no call.
    ("Ambassador Ana Ruiz spoke with attendees about the need for peace.",),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_the_present_tells_what_it_tells(row: tuple[str, ...], check: Callable[..., None]) -> None:
    check(row[0], row[1:])
