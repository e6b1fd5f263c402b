/** Something measured at several sizes; both are positive. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [size: number, value: number])[];
}

/** The upper one of two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** By which power of the size the value grows: the least squares line through the logarithms. */
export function slope({ points }: Curve): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

const WIDTH = 760;
const HEIGHT = 460;
const MARGIN = { left: 70, right: 210, top: 40, bottom: 50 };
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000', '#999999'];

/** Curves on logarithmic axes, as SVG. */
export function plot(
  title: string,
  axes: { readonly x: string; readonly y: string },
  curves: readonly Curve[],
) {
  const decades = (of: 0 | 1) => {
    const logs = curves.flatMap(({ points }) => points.map((point) => Math.log10(point[of])));
    return [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))] as const;
  };
  const [left, right] = decades(0);
  const [bottom, top] = decades(1);
  const x = (size: number) =>
    MARGIN.left + ((Math.log10(size) - left) / (right - left)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number) =>
    HEIGHT -
    MARGIN.bottom -
    ((Math.log10(value) - bottom) / (top - bottom)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const powers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const edge = { left: x(10 ** left), right: x(10 ** right), top: y(10 ** top), bottom: y(10 ** bottom) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<text x="${MARGIN.left}" y="24" font-size="15">${title}</text>`,
    ...powers(left, right).map(
      (size) =>
        `<path d="M${x(size)} ${edge.top}V${edge.bottom}" stroke="#ddd"/><text x="${x(size)}" y="${edge.bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...powers(bottom, top).map(
      (value) =>
        `<path d="M${edge.left} ${y(value)}H${edge.right}" stroke="#ddd"/><text x="${edge.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString('en', { maximumFractionDigits: 4 })}</text>`,
    ),
    `<text x="${(edge.left + edge.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${axes.x}</text>`,
    `<text transform="translate(16 ${(edge.top + edge.bottom) / 2}) rotate(-90)" text-anchor="middle">${axes.y}</text>`,
    ...curves.map((curve, i) => {
      const colour = COLOURS[i % COLOURS.length]!;
      const line = curve.points.map(([size, value]) => `${x(size)},${y(value)}`).join(' ');
      const name = `${curve.name} (${slope(curve).toFixed(2)})`;
      return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${edge.right + 12}" y="${edge.top + 12 + i * 20}" fill="${colour}">${name}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}
