"""Reading what a lab already has: documents -> readings -> one record per person and paper -> the stores."""
