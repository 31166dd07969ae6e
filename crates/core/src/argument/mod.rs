//! From a world to the status of every argument, why, and what would change it.
