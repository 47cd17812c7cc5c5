#!/usr/bin/env bash
# Opens the pages and e-mails of the samples in headless Chromium and checks what is shown: scripts/check-pages.py says what. The pages, pictures of
# them and their prints are in .build/pages/.
set -euo pipefail
cd "$(dirname "$0")/.."
pages=$PWD/.build/pages
python=.build/pages-python

rm -rf "$pages"
mkdir -p "$pages"
CWLINK_PAGES=$pages swift test --skip-build --filter 'BridgeTests.DocumentTests/pages' >"$pages/tests.log" 2>&1 || {
  tail -n 20 "$pages/tests.log" >&2
  exit 1
}
if [ ! -x "$python/bin/python3" ]; then
  python3 -m venv "$python"
  "$python/bin/pip" install --quiet --disable-pip-version-check websocket-client==1.9.2 pypdf==7.1.1
fi
"$python/bin/python3" scripts/check-pages.py "$pages" "$pages"
echo "the pages are as they should be; pictures are in .build/pages/"
