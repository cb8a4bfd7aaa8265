"""`python -m sayso`: the command line."""

from sayso.desk.cli.main import main

main(prog_name="sayso")
