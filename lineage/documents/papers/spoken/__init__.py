"""What delegations say aloud or type in haste, said as plain instructions."""
