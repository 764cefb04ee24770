"""Output ``flyers``: one PDF per direction and format, and per campaign and place."""

from marelle.i18n import _
from marelle.outputs.base import Output
from marelle.outputs.flyers.plan import plan

OUTPUT = Output(name="flyers", label=_("affichettes"), plan=plan)
