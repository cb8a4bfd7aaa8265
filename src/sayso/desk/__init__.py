"""What people touch: the command line and the pages. Above all else, imported by nothing."""
