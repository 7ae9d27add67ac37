"""Keep things in files: whole or not at all, and never over what somebody wrote."""
