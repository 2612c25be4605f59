"""The page that documents every command: what `--help` says, in one place."""

from __future__ import annotations

from collections.abc import Iterator

import typer
import typer.main

from kg.cli.app import app
from kg.cli.messages import put_text

_WIDTH = 100
_HEAD = """\
# Commands

What `whomet COMMAND --help` says, all in one place. `make reference` writes this page anew.

Data goes to standard output, messages to standard error. Colours are for terminals, and with
`NO_COLOR` there are none. Settings for a folder stand in its `kg.toml`, or in `[tool.whomet]` of
its `pyproject.toml`; `whomet init` makes one. After `whomet --install-completion` the tab key
completes commands, options, names of queries, their parameters and people.
"""


def commands_page() -> str:
    """The page, in Markdown."""
    return "".join([_HEAD, *_sections()])


def _sections() -> Iterator[str]:
    whole = typer.main.get_group(app)
    settings = {**whole.context_settings, "terminal_width": _WIDTH}
    context = typer.Context(whole, info_name="whomet", **settings)
    yield _section("whomet", whole.get_help(context))
    for name, command in whole.commands.items():
        inner = typer.Context(command, parent=context, info_name=name)
        yield _section(f"whomet {name}", command.get_help(inner))


def _section(title: str, help_text: str) -> str:
    lines = "\n".join(line.rstrip() for line in help_text.strip().splitlines())
    return f"\n## {title}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    put_text([commands_page()])
