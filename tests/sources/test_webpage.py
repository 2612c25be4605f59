from __future__ import annotations

import time
from datetime import date

import pytest

from kg.model.document import Document, Published, PublishedBasis, Source, ZoneKind
from kg.sources import digest, zone
from kg.sources.draft import NotRead
from kg.sources.webpage import read_page

PROSE = (
    "The foreign ministers of Norway and Sweden met in Oslo on Wednesday to talk about fishing"
    " rights in the North Sea, and agreed to meet again."
)
BODY = f"""<nav><a href="/">Start</a> <a href="/fish">Fish</a></nav>
<article><h1>Ministers meet in Oslo</h1>
<figure><img src="a.jpg"><figcaption>Bo Berg in Bergen in 2021</figcaption></figure>
<p>{PROSE}</p><h2>Next steps</h2><p>{PROSE.replace("Wednesday", "Friday")}</p>
<blockquote class="twitter-tweet"><p>Good talks</p>&mdash; Bo (@bo) <a>June 9, 2023</a></blockquote>
<p>{PROSE.replace("Oslo", "Bergen")}</p></article>
<footer>© 2023 Example Press</footer>"""


def page(head: str = "", body: str = BODY, html: str = "") -> bytes:
    return f"<!DOCTYPE html><html {html}><head>{head}</head><body>{body}</body></html>".encode()


def test_the_text_is_the_article_a_line_a_paragraph() -> None:
    text, _ = read_page(page())
    lines = text.split("\n")
    assert PROSE in lines
    assert "Next steps" in lines
    assert "Good talks — Bo (@bo) June 9, 2023" in lines
    assert not any(word in text for word in ("Fish\n", "Example Press"))
    assert lines.index("Caption: Bo Berg in Bergen in 2021") < lines.index(PROSE)
    assert read_page(page())[0] == text


def test_what_the_markup_states_is_taken() -> None:
    head = """<meta property="og:site_name" content="Example Press">
    <meta property="og:title" content="Ministers &amp; fish">
    <link rel="canonical" href="https://example.org/fish">
    <meta property="article:published_time" content="2023-06-14T23:30:00-05:00">"""
    _, fields = read_page(page(head, html='lang="en-GB"'))
    assert fields.outlet == "Example Press"
    assert fields.title == "Ministers & fish"
    assert fields.url == "https://example.org/fish"
    assert fields.language == "en-GB"
    assert fields.published == Published(date(2023, 6, 14), PublishedBasis.METADATA)


def article(aside: str) -> bytes:
    words = PROSE.replace("Wednesday", "Friday")
    return page(body=f"<article><div><p>{PROSE}</p>{aside}<p>{words}</p></div></article>")


@pytest.mark.parametrize(
    "aside",
    [
        "<figure><img><figcaption>Bo at sea</figcaption></figure>",
        "<figure><a><img></a><figcaption><p>Bo</p><p>at sea</p></figcaption></figure>",
        "<figure><img><figcaption>Bo at</figcaption><span>sea</span></figure>",
        "<div class='Enhancement'><figure><figcaption>Bo at sea</figcaption></figure></div>",
        "<div class='image'><div class='image__caption attribution'>Bo at sea</div></div>",
        "<div class='wp-caption'><img><p class='wp-caption-text'>Bo at sea</p></div>",
        "<figcaption>Caption: Bo at sea</figcaption><div class='caption'>Bo at sea</div>",
    ],
)
def test_a_caption_is_a_line_in_its_place(aside: str) -> None:
    text, _ = read_page(article(aside))
    assert text.split("\n")[:2] == [PROSE, "Caption: Bo at sea"]
    assert text.count("at sea") == 1
    zones = zone(Document(Source("x", "x", digest(text), len(text)), text)).zones
    assert [text[z.span.start : z.span.end] for z in zones if z.kind is ZoneKind.CAPTION] == [
        "Bo at sea"
    ]
    assert [z.kind for z in zones].count(ZoneKind.BODY) == 2


def test_captions_in_one_frame_keep_their_order() -> None:
    frame = (
        "<div class='image'><div><p class='caption'>Bo</p></div><figcaption>AP</figcaption></div>"
    )
    assert read_page(article(frame))[0].split("\n")[1:3] == ["Caption: Bo", "Caption: AP"]


def test_a_figure_with_a_table_keeps_it() -> None:
    table = "<table><tr><td>Cod</td><td>5</td></tr></table>"
    text, _ = read_page(article(f"<figure>{table}<figcaption>Catch</figcaption></figure>"))
    assert "Cod" in text
    assert "Caption: Catch" in text.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        "<div class='author-bio'><h4>Jo Example</h4><p>Jo met three kings.</p></div>",
        "<section id='about-the-author'>Jo Example <b>Jo met three kings.</b></section>",
    ],
)
def test_a_box_about_the_author_is_furniture(box: str) -> None:
    text, _ = read_page(article(box))
    note = "About the author: Jo Example Jo met three kings."
    zones = zone(Document(Source("x", "x", digest(text), len(text)), text)).zones
    found = [text[z.span.start : z.span.end] for z in zones if z.kind is ZoneKind.FURNITURE]
    assert found == [note]


def test_a_class_around_the_whole_article_is_no_box() -> None:
    text, _ = read_page(page(body=f"<div class='author-profile'>{BODY * 9}</div>"))
    assert PROSE in text.split("\n")


def test_thousands_of_captions_take_no_time() -> None:
    frames = "".join(f"<div><figcaption>Ship {n}</figcaption></div>" for n in range(5000))
    start = time.process_time()
    text, _ = read_page(article(f"<div>{frames}</div>"))
    assert time.process_time() - start < 5
    assert text.count("Caption: ") == 5000


@pytest.mark.parametrize("fragment", [PROSE, f"<div>{PROSE}</div>", f"<p>{PROSE}</p>"])
def test_a_fragment_of_a_page_is_read(fragment: str) -> None:
    assert read_page(fragment.encode())[0] == PROSE


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "head",
    [
        LD.format('{"@type": "NewsArticle", "datePublished": "2023-06-14"}'),
        LD.format('[{"@type": ["Report"], "datePublished": "2023-06-14T01:00Z"}]'),
        LD.format('{"@graph": [{"@type": "BlogPosting", "datePublished": "2023-06-14"}, 3]}'),
        LD.format("{broken") + '<meta itemprop="datePublished" content="2023-06-14">',
        '<time datetime="2023-06-14T10:00" itemprop="datePublished">yesterday</time>',
    ],
)
def test_a_day_in_explicit_markup(head: str) -> None:
    _, fields = read_page(page(body=head + BODY))
    assert fields.published == Published(date(2023, 6, 14), PublishedBasis.METADATA)


@pytest.mark.parametrize(
    "head",
    [
        '<time datetime="2023-06-14">14 June</time>',
        '<meta property="article:modified_time" content="2023-06-14">',
        LD.format('{"@type": "Event", "datePublished": "2023-06-14"}'),
        LD.format('{"@type": "NewsArticle", "datePublished": "June"}'),
        LD.format('{"@type": "NewsArticle", "hasPart": {"datePublished": "2023-06-14"}}'),
        LD.format(
            '[{"@type": "Article", "datePublished": "2023-06-14"}, '
            '{"@type": "Article", "datePublished": "2023-06-15"}]'
        ),
        "<p>2023-06-14</p>",
    ],
)
def test_no_day_is_guessed(head: str) -> None:
    _, fields = read_page(page(body=head + BODY))
    assert fields.published is None


def test_the_declared_encoding_is_heeded() -> None:
    raw = page('<meta charset="cp1250">').replace(b"Bo (", "Łódź (".encode("cp1250"))
    assert "Łódź" in read_page(raw)[0]


@pytest.mark.parametrize("raw", [b"", b"<html></html>", b"<p></p>", b"<script>x()</script>"])
def test_a_page_without_text(raw: bytes) -> None:
    with pytest.raises(NotRead, match="no article text"):
        read_page(raw)


def test_deep_nesting_is_survived() -> None:
    deep = b"<div>" * 20_000 + PROSE.encode() + b"</div>" * 20_000
    try:
        assert PROSE[:20] in read_page(page() + deep)[0]
    except NotRead:
        pytest.fail("the article before the nesting was lost")
