//! The vertical scale of a chart: round steps from zero, or from a visible break above it.

/// The vertical scale, in round steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    low: f64,
    step: f64,
    count: usize,
}

/// What is measured, as far as it decides the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Things that are counted, from zero: no part of one exists.
    Things,
    /// A share of a whole, from zero.
    Share,
    /// A level that was only read in whole numbers.
    WholeLevel,
    /// Any other level.
    Level,
}

impl Scale {
    /// The scale that holds two values. Zero belongs to counts and shares; for a level it is there
    /// if that costs at most half of the height.
    pub(super) fn around(low: f64, high: f64, sort: Sort) -> Self {
        let zero = matches!(sort, Sort::Things | Sort::Share);
        let flat = high - low <= low.abs() * 1e-9;
        let high = if flat { low + low.abs().max(1.0) } else { high };
        let low = if zero || (low > 0.0 && low <= high - low) { low.min(0.0) } else { low };
        let high = if zero || (high < 0.0 && -high <= high - low) { high.max(0.0) } else { high };
        let raw = (high - low) / 4.0;
        let whole = matches!(sort, Sort::Things | Sort::WholeLevel);
        let power = 10_f64.powf(raw.log10().floor());
        let power = if whole { power.max(1.0) } else { power };
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= raw && (!whole || step.fract() == 0.0))
            .unwrap_or(10.0 * power);
        let bottom = (low / step).floor() * step;
        let count = (((high - bottom) / step).ceil() as usize).max(1);
        Self { low: bottom, step, count }
    }

    /// The values with a line, from the lowest.
    pub(super) fn ticks(self) -> impl Iterator<Item = f64> {
        (0..=self.count).map(move |number| self.low + self.step * number as f64)
    }

    /// Whether the scale starts elsewhere than at zero, so that heights must not be compared.
    pub(super) fn is_broken(self) -> bool {
        self.low > 0.0 || self.low + self.step * (self.count as f64) < 0.0
    }

    /// The vertical position of a value, 0 at the top and 100 at the bottom.
    pub(super) fn down(self, value: f64) -> f64 {
        100.0 - (value - self.low) / (self.step * self.count as f64) * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, Sort};

    fn check(low: f64, high: f64, sort: Sort, expected: &[f64]) {
        let scale = Scale::around(low, high, sort);
        assert_eq!(scale.ticks().collect::<Vec<_>>(), expected, "{low} to {high}, {sort:?}");
    }

    #[test]
    fn the_scale_has_round_steps() {
        check(0.0, 8.0, Sort::Level, &[0.0, 2.0, 4.0, 6.0, 8.0]);
        check(-2.0, 2.0, Sort::Level, &[-2.0, -1.0, 0.0, 1.0, 2.0]);
        check(0.0, 10.0, Sort::Level, &[0.0, 2.5, 5.0, 7.5, 10.0]);
    }

    #[test]
    fn whole_things_have_whole_steps() {
        check(0.0, 10.0, Sort::Things, &[0.0, 5.0, 10.0]);
        check(0.0, 3.0, Sort::Things, &[0.0, 1.0, 2.0, 3.0]);
        check(6.0, 7.0, Sort::WholeLevel, &[6.0, 7.0]);
        check(0.0, 100.0, Sort::Things, &[0.0, 25.0, 50.0, 75.0, 100.0]);
    }

    #[test]
    fn zero_is_there_or_the_scale_is_broken() {
        check(40.0, 85.0, Sort::Share, &[0.0, 25.0, 50.0, 75.0, 100.0]);
        check(10.0, 31.0, Sort::Level, &[0.0, 10.0, 20.0, 30.0, 40.0]);
        check(-31.0, -10.0, Sort::Level, &[-40.0, -30.0, -20.0, -10.0, 0.0]);
        let far = Scale::around(70.0, 80.0, Sort::Level);
        assert!(far.is_broken(), "{far:?}");
        for sort in [Sort::Things, Sort::Share] {
            assert!(!Scale::around(70.0, 80.0, sort).is_broken(), "{sort:?}");
        }
    }

    #[test]
    fn equal_values_still_give_a_scale() {
        for value in [0.0, 3.0, -7.5, 1e12] {
            for sort in [Sort::Things, Sort::Share, Sort::WholeLevel, Sort::Level] {
                let scale = Scale::around(value, value, sort);
                assert!(scale.down(value).is_finite() && scale.step > 0.0, "{value} {sort:?}");
            }
        }
    }
}
