"""What limits the papers asked for: years, venues, status, places in author lists, order, company, exceptions."""
