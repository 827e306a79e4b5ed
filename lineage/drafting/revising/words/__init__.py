"""Words of one paragraph found, exchanged, moved and put in, with the joints of the lists that they stand in."""
