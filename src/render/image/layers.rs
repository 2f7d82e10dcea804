//! Estimates the work of drawing a tree: the number of pixels that are touched, before any is.
//!
//! Anything drawn to a separate layer (for a mask, a pattern, a filter, transparency) is drawn for
//! every reference to it, so it is visited as often here; the walk stops as soon as the sum is too
//! large. The weights say how often a pixel is touched, and follow what resvg does.

use resvg::tiny_skia::{NonZeroRect, PathSegment, Point, Transform};
use resvg::usvg::filter::{Filter, Kind, Primitive};
use resvg::usvg::{ClipPath, Group, Image, Mask, Node, Paint, Path, Pattern, Stroke, Tree};

/// The maximum number of touched pixels.
const MOST: f64 = 2e9;
/// The maximum number of pixels in memory at once, of four bytes each.
const MOST_AT_ONCE: f64 = 96e6;
/// The minimum cost of a thing, however small.
const LEAST: f64 = 400.0;
/// The number of dashes above which a line is drawn without them.
const MOST_DASHES: f64 = 1e6;

/// Whether a tree can be drawn at a scale on this many pixels.
pub(super) fn is_bearable(tree: &Tree, width: u32, height: u32, scale: f32) -> bool {
    let canvas = (f64::from(width), f64::from(height));
    let mut toil = Toil { left: MOST, room: MOST_AT_ONCE, canvas };
    let points = canvas.0 * canvas.1;
    let whole = toil
        .aside(points)
        .and_then(|()| toil.children(tree.root(), Transform::from_scale(scale, scale), points));
    whole.is_some()
}

/// The remaining budget. Spending returns `None` when it is used up.
struct Toil {
    left: f64,
    room: f64,
    canvas: (f64, f64),
}

impl Toil {
    fn spend(&mut self, points: f64) -> Option<()> {
        self.left -= points.max(0.0) + LEAST;
        // NaN counts as too much.
        (self.left >= 0.0).then_some(())
    }

    /// Allocates pixels for a layer; the caller returns them to `room`.
    fn aside(&mut self, points: f64) -> Option<()> {
        self.room -= points;
        (self.room >= 0.0).then_some(())?;
        self.spend(points)
    }

    fn children(&mut self, group: &Group, at: Transform, ground: f64) -> Option<()> {
        group.children().iter().try_for_each(|node| match node {
            Node::Group(group) => self.group(group, at, ground),
            Node::Path(path) => self.path(path, at, ground),
            Node::Image(image) => self.image(image, at, ground),
            Node::Text(text) => self.group(text.flattened(), at, ground),
        })
    }

    fn group(&mut self, group: &Group, at: Transform, ground: f64) -> Option<()> {
        let at = at.pre_concat(group.transform());
        self.spend(0.0)?;
        if !group.should_isolate() {
            return self.children(group, at, ground);
        }
        let Some(frame) = group.layer_bounding_box().transform(at) else { return Some(()) };
        let side = |length: f32, canvas: f64| (f64::from(length) + 4.0).min(5.0 * canvas + 4.0);
        let layer = side(frame.width(), self.canvas.0) * side(frame.height(), self.canvas.1);
        self.aside(layer)?;
        self.children(group, at, layer)?;
        for filter in group.filters() {
            self.filter(filter, at)?;
        }
        if let Some(clip) = group.clip_path() {
            self.clip(clip, at, layer)?;
        }
        if let Some(mask) = group.mask() {
            self.mask(mask, at, layer)?;
        }
        self.room += layer;
        self.spend(2.0 * layer)
    }

    fn path(&mut self, path: &Path, at: Transform, ground: f64) -> Option<()> {
        let frame = path.stroke_bounding_box();
        let frame = NonZeroRect::from_ltrb(
            frame.left(),
            frame.top(),
            frame.right().max(frame.left() + f32::EPSILON),
            frame.bottom().max(frame.top() + f32::EPSILON),
        );
        let points = frame.map_or(ground, |frame| area(frame, at).min(ground));
        self.spend(2.0 * points + 64.0 * path.data().len() as f64)?;
        if let Some(fill) = path.fill() {
            self.paint(fill.paint(), at, points)?;
        }
        if let Some(stroke) = path.stroke() {
            self.spend(64.0 * dashes(stroke, path))?;
            self.paint(stroke.paint(), at, points)?;
        }
        Some(())
    }

    fn paint(&mut self, paint: &Paint, at: Transform, points: f64) -> Option<()> {
        match paint {
            Paint::Color(_) => Some(()),
            Paint::LinearGradient(_) | Paint::RadialGradient(_) => self.spend(4.0 * points),
            Paint::Pattern(pattern) => {
                self.spend(16.0 * points)?;
                self.pattern(pattern, at)
            }
        }
    }

    fn pattern(&mut self, pattern: &Pattern, at: Transform) -> Option<()> {
        let (wide, high) = at.pre_concat(pattern.transform()).get_scale();
        let at = Transform::from_scale(wide, high);
        let tile = area(pattern.rect(), at);
        self.aside(tile)?;
        self.children(pattern.root(), at, tile)?;
        self.room += tile;
        Some(())
    }

    fn image(&mut self, image: &Image, at: Transform, ground: f64) -> Option<()> {
        let points = f64::from(image.size().width()) * f64::from(image.size().height());
        self.aside(points)?;
        self.room += points;
        let frame = image.bounding_box().to_non_zero_rect();
        let shown = frame.map_or(ground, |frame| area(frame, at).min(ground));
        self.spend(8.0 * points + 16.0 * shown)
    }

    fn mask(&mut self, mask: &Mask, at: Transform, layer: f64) -> Option<()> {
        self.aside(2.0 * layer)?;
        self.children(mask.root(), at, layer)?;
        if let Some(inner) = mask.mask() {
            self.mask(inner, at, layer)?;
        }
        self.room += 2.0 * layer;
        self.spend(3.0 * layer)
    }

    fn clip(&mut self, clip: &ClipPath, at: Transform, layer: f64) -> Option<()> {
        self.aside(2.0 * layer)?;
        self.cut(clip.root(), at.pre_concat(clip.transform()), layer)?;
        if let Some(inner) = clip.clip_path() {
            self.clip(inner, at, layer)?;
        }
        self.room += 2.0 * layer;
        self.spend(2.0 * layer)
    }

    /// The cost of a clip path: shapes, and groups that are clipped themselves.
    fn cut(&mut self, group: &Group, at: Transform, layer: f64) -> Option<()> {
        group.children().iter().try_for_each(|node| match node {
            Node::Group(group) => {
                let at = at.pre_concat(group.transform());
                self.spend(0.0)?;
                let Some(clip) = group.clip_path() else { return self.cut(group, at, layer) };
                self.aside(layer)?;
                self.cut(group, at, layer)?;
                self.clip(clip, at, layer)?;
                self.room += layer;
                self.spend(2.0 * layer)
            }
            Node::Path(path) => self.path(path, at, layer),
            Node::Text(text) => self.cut(text.flattened(), at, layer),
            Node::Image(_) => Some(()),
        })
    }

    fn filter(&mut self, filter: &Filter, at: Transform) -> Option<()> {
        let Some(region) = filter.rect().transform(at) else { return Some(()) };
        let (wide, high) = (f64::from(region.width()) + 2.0, f64::from(region.height()) + 2.0);
        let points = wide * high;
        // The result of each step is kept until the last is done.
        let kept = points * (filter.primitives().len() as f64 + 3.0);
        self.aside(kept)?;
        for primitive in filter.primitives() {
            self.spend(6.0 * points)?;
            self.step(primitive, at, (wide, high))?;
        }
        self.room += kept;
        Some(())
    }

    fn step(&mut self, step: &Primitive, at: Transform, (wide, high): (f64, f64)) -> Option<()> {
        let points = wide * high;
        let (across, down) = at.get_scale();
        let touched = match step.kind() {
            Kind::Flood(_) | Kind::Offset(_) => 2.0,
            Kind::Blend(_)
            | Kind::Composite(_)
            | Kind::ColorMatrix(_)
            | Kind::DisplacementMap(_)
            | Kind::ComponentTransfer(_) => 8.0,
            Kind::GaussianBlur(_) | Kind::Tile(_) => 16.0,
            Kind::DropShadow(_) => 24.0,
            Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 40.0,
            Kind::Merge(merge) => 2.0 * merge.inputs().len() as f64,
            Kind::Morphology(step) => {
                let columns = 2.0 * f64::from(step.radius_x().get() * across).ceil();
                let rows = 2.0 * f64::from(step.radius_y().get() * down).ceil();
                columns.min(wide) * rows.min(high) * 2.0
            }
            Kind::ConvolveMatrix(step) => {
                let (columns, rows) = (step.matrix().columns(), step.matrix().rows());
                let (columns, rows) = (f64::from(columns), f64::from(rows));
                // At a wrapped edge, the algorithm goes step by step.
                columns * rows * (4.0 + columns / wide + rows / high)
            }
            Kind::Turbulence(step) => 80.0 * f64::from(step.num_octaves()),
            Kind::Image(image) => {
                self.children(image.root(), at, points)?;
                16.0
            }
        };
        self.spend(touched * points)
    }
}

/// The number of pixels in a frame.
fn area(frame: NonZeroRect, at: Transform) -> f64 {
    frame
        .transform(at)
        .map_or(0.0, |frame| (f64::from(frame.width()) + 2.0) * (f64::from(frame.height()) + 2.0))
}

/// The maximum number of dashes in a line.
fn dashes(stroke: &Stroke, path: &Path) -> f64 {
    let Some(dashes) = stroke.dasharray() else { return 0.0 };
    let whole: f64 = dashes.iter().map(|dash| f64::from(*dash)).sum();
    let (mut long, mut last, mut first) = (0.0, Point::zero(), Point::zero());
    for segment in path.data().segments() {
        let mut go = |point: Point| {
            long += f64::from((point - last).length());
            last = point;
        };
        match segment {
            PathSegment::MoveTo(point) => {
                last = point;
                first = point;
            }
            PathSegment::LineTo(point) => go(point),
            PathSegment::QuadTo(a, point) => [a, point].into_iter().for_each(go),
            PathSegment::CubicTo(a, b, point) => [a, b, point].into_iter().for_each(go),
            PathSegment::Close => go(first),
        }
    }
    let many = long / whole * dashes.len() as f64;
    if many.is_finite() { many.min(MOST_DASHES) } else { MOST_DASHES }
}
