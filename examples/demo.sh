#!/bin/sh
# What a newcomer needs to see, as commands that can be typed again. `make demo` runs it.
set -u
cd "$(dirname "$0")/.." || exit 1
out=build/demo
mkdir -p $out

say() { printf '\n\n── %s\n' "$*"; }
run() {
    printf '\n$ sayso %s\n\n' "$*"
    sayso "$@"
    code=$?
    [ $code -eq 0 ] || printf '(exit code %s)\n' $code
}

say "1. A page as a crawler saved it, its body twice and menus around it, comes out as one article: who says so?"
run read examples/01-dump-body-twice.txt

say "2. Four outlets carry one story. On how many origins does it stand?"
run trace examples/story

say "3. Where each field was read, and what was left out of a page"
run read --explain examples/08-paywall.html

say "4. What gives no article is named, with the reason; the exit code says so"
run read examples/bad/minutes.pdf examples/bad/login-wall.html examples/bad/front-page.html

say "5. Every statement of every example in one table, and pages to read in a browser"
run read --csv -o $out/statements.csv examples/0*.*
run read --html -o $out/pages examples/0*.* examples/story

printf '\n\nNow open %s/pages/02-json-ld.html in a browser, or read a page of your own:\n\n    .venv/bin/sayso read PAGE.html\n\n' "$out"
