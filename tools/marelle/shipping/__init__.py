"""After stage 5: what was published in ``build/site`` in, the same on a web server out.

``parcel`` is what goes, ``changes`` what differs from what is there; ``folder``, ``rsync`` and
``bucket`` are the three ways, ``outlived`` what stays for a day; ``headers`` says how long browsers
keep a file, ``webserver`` tells nginx and Caddy.
"""
