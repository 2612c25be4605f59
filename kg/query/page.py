"""The frame of a page of HTML that runs nothing and loads nothing."""

from __future__ import annotations

import html

from kg.query.sanitize import sanitized

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, body: str, style: str = "") -> str:
    """A whole page.

    Args:
        title: any text; it is made safe.
        body: HTML, in which nothing unsafe is left.
    """
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(sanitized(title))}</title>\n"
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{body}</main>\n</body>\n</html>\n"
    )
