"""Output ``scorm``: one SCORM 1.2 and one SCORM 2004 package for every module."""

from marelle.i18n import N_
from marelle.outputs.base import Output
from marelle.outputs.scorm.note import follow
from marelle.outputs.scorm.plan import plan

OUTPUT = Output(name="scorm", label=N_("paquets SCORM"), plan=plan, follow=follow)
