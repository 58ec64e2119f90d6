"""What `make package` made, tried as those who get it do; and the rules by which it is made."""
