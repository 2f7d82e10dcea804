//! Generates the reference of template data in `docs/themes.md` from the types (`UPDATE=1`).

#[cfg(test)]
mod tests;
