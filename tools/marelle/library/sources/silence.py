"""The library: what the network said when a site could not be read in, why in plain French out."""

import ssl
from socket import gaierror
from urllib.error import HTTPError, URLError

from marelle.i18n import _


def why(error: Exception) -> str:
    """Return why nobody answered as expected, in the middle of a sentence."""
    cause = error.reason if isinstance(error, URLError) and not _told(error) else error
    if isinstance(cause, HTTPError):
        return _("réponse {code}").format(code=cause.code)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _("son certificat n’est pas valable")
    if isinstance(cause, ssl.SSLError):
        return _("il ne parle pas « https »")
    if isinstance(cause, gaierror):
        return _("ce nom de site est inconnu, ou cette machine n’a pas de réseau")
    if isinstance(cause, TimeoutError):
        return _("trop lent")
    if isinstance(cause, ConnectionRefusedError):
        return _("personne n’écoute à cette adresse")
    if isinstance(cause, OSError):
        return _("la connexion s’est rompue")
    return _("l’adresse ou la réponse n’a pas de sens")


def _told(error: Exception) -> bool:
    return isinstance(error, HTTPError)
