//! The figures of the first case.
