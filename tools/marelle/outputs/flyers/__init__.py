"""Output ``flyers``: one PDF per direction and format, and per campaign and place."""

from marelle.i18n import N_
from marelle.outputs.base import Output
from marelle.outputs.flyers.approval import follow
from marelle.outputs.flyers.plan import plan

OUTPUT = Output(name="flyers", label=N_("affichettes"), plan=plan, follow=follow)
