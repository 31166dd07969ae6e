//! How long something takes, and how that grows.

use std::time::{Duration, Instant};

/// How long each figure is measured at least, and in how many runs.
const MEASURE: Duration = Duration::from_secs(1);
const RUNS: usize = 5;

/// Seconds of the fastest of many runs, so that whatever else the machine does disturbs little.
pub fn fastest(mut work: impl FnMut()) -> f64 {
    let (begin, mut best, mut runs) = (Instant::now(), Duration::MAX, 0);
    while begin.elapsed() < MEASURE || runs < RUNS {
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
        runs += 1;
    }
    best.as_secs_f64()
}

/// The slope of a line through points, by least squares.
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread
}
