from __future__ import annotations

from datetime import date

import pytest

from kg.model.document import Published, PublishedBasis
from kg.sources.fields import Fields, fields_from_mapping, merge_fields, valid_text

METADATA = PublishedBasis.METADATA


def test_known_fields_are_told_from_the_others() -> None:
    fields = fields_from_mapping(
        {
            "id": 7,
            "text": "not kept here",
            "title": " A title ",
            "published": "2023-06-09T23:00:00-07:00",
            "outlet": "Example Press",
            "url": None,
            "section": "World",
            "tags": ["b", "a"],
        },
        METADATA,
    )
    assert fields == Fields(
        id="7",
        title="A title",
        published=Published(date(2023, 6, 9), METADATA),
        outlet="Example Press",
        metadata=(("section", "World"), ("tags", '["b", "a"]')),
    )


@pytest.mark.parametrize("written", ["June 2023", "soon", "2023-02-30", 1686268800])
def test_what_is_no_date_is_kept_as_metadata(written: object) -> None:
    fields = fields_from_mapping({"published": written}, METADATA)
    assert fields.published is None
    assert fields.metadata == (("published", str(written)),)


def test_a_known_field_of_another_shape_is_kept_as_metadata() -> None:
    fields = fields_from_mapping({"title": {"en": "A"}, "language": True}, METADATA)
    assert fields.title is None
    assert fields.metadata == (("language", "true"), ("title", '{"en": "A"}'))


def test_the_first_holds_where_two_differ() -> None:
    own = Fields(title="Own", metadata=(("a", "1"),))
    beside = Fields(title="Beside", outlet="Press", metadata=(("a", "2"), ("b", "3")))
    assert merge_fields(own, beside) == Fields(
        title="Own", outlet="Press", metadata=(("a", "1"), ("b", "3"))
    )


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert valid_text("a\ud800b\udfff\udc00c😀") == "a\ufffdb\ufffd\ufffdc😀"
