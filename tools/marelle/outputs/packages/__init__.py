"""Output ``packages``: what an LMS is given of every module, one package an edition."""

from marelle.i18n import N_
from marelle.outputs.base import Output
from marelle.outputs.packages.note import follow
from marelle.outputs.packages.plan import plan

OUTPUT = Output(name="packages", label=N_("paquets pour LMS"), plan=plan, follow=follow)
