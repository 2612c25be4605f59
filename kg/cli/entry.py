"""Where the command line begins and ends: every error becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import TextIO

from kg.cli.messages import say
from kg.cli.signals import Stopped, ending_tidily
from kg.errors import ExitCode, InputError, WhometError

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `whomet` and leave with its exit code: 0 fine, 1 findings, 2 usage or input, 3 internal.

    After Ctrl-C the code is 130, after SIGTERM 143 and after SIGHUP 129, as everywhere.

    Raises:
        SystemExit: always.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given or bool(os.environ.get("WHOMET_DEBUG"))
    for stream in (sys.stdout, sys.stderr):
        _speak_plainly(stream)
    with ending_tidily():
        code = _run([argument for argument in given if argument != "--debug"], debug)
    sys.exit(code)


def _run(arguments: list[str], debug: bool) -> int:
    from kg.cli.app import app

    try:
        app(args=arguments, prog_name="whomet")
    except SystemExit as leaving:
        if isinstance(leaving, Stopped):
            say(f"whomet: stopped by {leaving.name}")
        return leaving.code if isinstance(leaving.code, int) else ExitCode.USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except WhometError as error:
        return _explain(error, debug)
    except PermissionError as error:
        return _explain(_refused(error), debug)
    except Exception as error:  # noqa: BLE001 - the last place where an error can be explained
        return _confess(error, debug)
    return ExitCode.FINE


def _explain(error: WhometError, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    say(f"whomet: {error}")
    return error.exit_code


def _refused(error: PermissionError) -> InputError:
    return InputError(
        f"the system refuses it: {error.strerror or error}",
        place=str(error.filename or ""),
        repair="check its permissions and those of its folder, or name another",
    )


def _confess(error: Exception, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    else:
        message = " ".join(f"{type(error).__name__}: {error}".split())
        say(f"whomet: internal error: {message}\nsee where it happened by adding --debug")
    return ExitCode.INTERNAL


def _speak_plainly(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")
