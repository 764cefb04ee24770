"""Every code of the core, by hundreds: what can be wrong, named once and for ever.

1xx files and their syntax, 2xx schema, 3xx activities, 4xx references, 6xx budgets of the outputs,
7xx print and podcasts, 9xx what judges a module and where it is published. The 5xx belong to
``rules/`` and the 8xx to ``verify/rules/``, each in the file of its rule, the last 5xx apart.
An identifier or a name that was released is never given to another finding.
"""

from marelle.diagnostics import Code
from marelle.diagnostics.codes.outputs import *  # noqa: F403 — one name for callers: codes.TAB
from marelle.diagnostics.codes.sources import *  # noqa: F403


def core_codes() -> tuple[Code, ...]:
    """Return every code of the core, in the order of their identifiers."""
    found = [value for value in globals().values() if isinstance(value, Code)]
    return tuple(sorted(found, key=lambda code: code.id))
