"""What ``rsync`` asks of the shell of the other machine: GNU tools, nothing of Marelle's.

``format`` fills ``place``, the folder, quoted, and what each script names.
"""

from marelle.shipping.outlived import LIST
from marelle.shipping.releases import CURRENT, PART, RELEASES, STALE

# What scripts end with: ``current`` is no link; another publication came first.
NO_LINK, OVERTAKEN = 73, 74
LOOK = f"""
cd {{place}} 2>/dev/null || exit 0
if [ -e {CURRENT} ] && [ ! -L {CURRENT} ]; then exit {NO_LINK}; fi
readlink {CURRENT} && cat {CURRENT}/{LIST} 2>/dev/null || true
"""
BEGIN = f"""
umask 022 && mkdir -p {{place}}/{RELEASES} && cd {{place}}/{RELEASES} || exit 1
find . -mindepth 1 -maxdepth 1 -name '*{PART}' -mmin +{STALE * 60} -exec rm -rf -- {{{{}}}} +
last=$(ls | grep -E '^[0-9]+({PART})?$' | grep -oE '^[0-9]+' | sort -n | tail -n 1)
next=$((${{{{last:-0}}}} + 1))
mkdir -m 755 "$next{PART}" && echo "$next" && ls
"""
SHOW = f"""
umask 022 && cd {{place}} || exit 1
if [ -f {RELEASES}/{{name}}{PART}/{LIST} ]; then while read -r _at path; do
  from={CURRENT}/$path to={RELEASES}/{{name}}{PART}/$path
  if [ -f "$from" ] && [ ! -L "$from" ]; then mkdir -p "${{{{to%/*}}}}" && ln "$from" "$to"; fi
done < {RELEASES}/{{name}}{PART}/{LIST}; fi
[ "$(readlink {CURRENT})" = {{shown}} ] || exit {OVERTAKEN}
mv -T {RELEASES}/{{name}}{PART} {RELEASES}/{{name}} &&
ln -s {RELEASES}/{{name}} {RELEASES}/{CURRENT}.{{name}}{PART} &&
mv -fT {RELEASES}/{CURRENT}.{{name}}{PART} {CURRENT} || exit 1
cd {RELEASES} && rm -rf -- {{old}} || true
"""
DROP = f"rm -rf -- {{place}}/{RELEASES}/{{name}}{PART}"
