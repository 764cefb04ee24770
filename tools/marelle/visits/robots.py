"""Visits: the name a program gives itself in, whether it is no person's browser out.

Whoever scans a code has a browser of a phone, which never bears these marks. The list is short on
purpose: it knows the families of programs, not each of them.
"""

import re
from functools import lru_cache

# What their makers write in the name: of search engines (Googlebot, bingbot, YandexBot, Applebot,
# DuckDuckBot, Yahoo! Slurp, Baiduspider), of those who show a link before it is opened
# (facebookexternalhit, WhatsApp, Slackbot, TelegramBot, SkypeUriPreview, BingPreview), of
# monitors (Pingdom, UptimeRobot, StatusCake, Zabbix, check_http), of scanners (zgrab, Nmap, Nikto,
# sqlmap, Nuclei, masscan, CensysInspect), of libraries (curl, Wget, python-requests, aiohttp,
# Go-http-client, Java, okhttp, axios, node-fetch, libwww-perl), of browsers without a screen.
_MARKS = (
    "(?<!cu)bot", "crawl", "spider", "slurp", "archive", "preview", "facebookexternalhit",
    "whatsapp/", "inspect", "lighthouse", "pagespeed", "google-read-aloud", "feedfetcher",
    "pingdom", "uptime", "statuscake", "zabbix", "nagios", "check_http", "monitor",
    "zgrab", "nmap", "nikto", "sqlmap", "nuclei", "masscan", "scan",
    "curl/", "wget/", "python", "aiohttp", "httpx", "go-http-client", "^java/", "okhttp",
    "axios", "node-fetch", "undici", "libwww", "httpclient", "guzzle", "ruby",
    "headless", "phantomjs", "electron/",
)  # fmt: skip
# « (?<!cu)bot »: Cubot makes phones.
_ROBOT = re.compile("|".join(_MARKS).encode(), re.IGNORECASE)


@lru_cache(maxsize=4_000)
def is_robot(agent: bytes) -> bool:
    """Tell whether *agent*, as the log has it, is that of a program; every browser says one."""
    return agent in (b"", b"-") or _ROBOT.search(agent) is not None
