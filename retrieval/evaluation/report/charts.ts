import { type EChartsOption, init } from "echarts";

/** One mark of an interval chart: a dot with its interval. */
export interface IntervalMark {
  readonly series: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface IntervalChart {
  /** From the top down. */
  readonly rows: readonly { readonly label: string; readonly marks: readonly IntervalMark[] }[];
  readonly axis: string;
  /** Draws a line at 0, for differences. */
  readonly isDifference?: boolean;
}

export interface LineChart {
  readonly series: readonly {
    readonly name: string;
    /** x, y. */
    readonly points: readonly (readonly [number, number])[];
    /** Something to compare with; it has no place of its own in the legend. */
    readonly dashed?: boolean;
    /** Which colour of the palette, from 0; by default the series' own place. */
    readonly colour?: number;
    /** One point to stand out: where things are now. */
    readonly mark?: readonly [number, number];
  }[];
  readonly xAxis: { readonly name: string; readonly min: number; readonly max: number };
  readonly yAxis: { readonly name: string; readonly min?: number; readonly max?: number };
}

/** Colours are variables of the page, so that a chart follows it from light to dark. */
const PALETTE = ["var(--c1)", "var(--c2)", "var(--c3)", "var(--c4)", "var(--c5)", "var(--c6)"] as const;
const INK = "var(--ink)";
const FAINT = "var(--rule)";
const FONT = "system-ui, sans-serif";

/** In pixels of the drawing; the page scales it. */
const WIDTH = 760;
const LEGEND_HEIGHT = 34;
const AXIS_HEIGHT = 48;

/** Dots with their intervals, a line a row and below each other the series of a row: a "forest plot". */
export function intervalChart({ rows, axis, isDifference = false }: IntervalChart): string {
  const series = [...new Set(rows.flatMap(({ marks }) => marks.map((mark) => mark.series)))];
  const rowHeight = Math.max(26, 13 * series.length + 12);
  const marks = rows.flatMap((row) => row.marks);
  const height = (series.length > 1 ? LEGEND_HEIGHT : 6) + AXIS_HEIGHT + rows.length * rowHeight;
  const [min, max] = rangeOf(marks, isDifference);
  return draw(height, {
    ...frame(series),
    grid: {
      left: labelWidth(rows.map(({ label }) => label)),
      right: 24,
      top: series.length > 1 ? LEGEND_HEIGHT : 6,
      bottom: AXIS_HEIGHT,
      outerBoundsMode: "none",
    },
    xAxis: { ...valueAxis(axis), min, max },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLabel: { color: INK, fontFamily: FONT, fontSize: 12 },
      axisLine: { lineStyle: { color: FAINT } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    series: series.map((name, at) => ({
      type: "custom" as const,
      name,
      silent: true,
      itemStyle: { color: colour(at) },
      data: rows.flatMap((row, place) =>
        row.marks
          .filter((mark) => mark.series === name)
          .map(({ mean, low, high }) => [low, place, mean, high]),
      ),
      renderItem: (_, api) => {
        const place = Number(api.value(1));
        const from = api.coord([Number(api.value(0)), place]);
        const dot = api.coord([Number(api.value(2)), place]);
        const to = api.coord([Number(api.value(3)), place]);
        const y = (dot[1] ?? 0) + (at - (series.length - 1) / 2) * 13;
        return {
          type: "group",
          children: [
            {
              type: "line",
              shape: { x1: from[0] ?? 0, x2: to[0] ?? 0, y1: y, y2: y },
              style: { stroke: colour(at), lineWidth: 2 },
            },
            { type: "circle", shape: { cx: dot[0] ?? 0, cy: y, r: 4.5 }, style: { fill: colour(at) } },
          ],
        };
      },
      ...(isDifference && at === 0 && { markLine: lineAtZero() }),
    })),
  });
}

/** Lines over a numeric axis. */
export function lineChart({ series, xAxis, yAxis }: LineChart): string {
  const named = series.filter(({ dashed }) => !dashed).map(({ name }) => name);
  return draw(360, {
    ...frame(named),
    grid: {
      left: 64,
      right: 24,
      top: named.length > 1 ? legendRows(named.length) * 22 + 18 : 14,
      bottom: AXIS_HEIGHT,
      outerBoundsMode: "none",
    },
    xAxis: { ...valueAxis(xAxis.name), min: xAxis.min, max: xAxis.max },
    yAxis: {
      ...valueAxis(yAxis.name),
      nameRotate: 90,
      nameGap: 44,
      ...(yAxis.min !== undefined && { min: yAxis.min }),
      ...(yAxis.max !== undefined && { max: yAxis.max }),
    },
    series: series.map(({ name, points, dashed = false, colour: place, mark }, at) => ({
      type: "line" as const,
      name,
      silent: true,
      showSymbol: false,
      itemStyle: { color: colour(place ?? at) },
      lineStyle: {
        color: colour(place ?? at),
        width: 2,
        type: dashed ? ("dashed" as const) : ("solid" as const),
      },
      data: points.map(([x, y]) => [x, y]),
      ...(mark && {
        markPoint: {
          symbol: "circle",
          symbolSize: 11,
          itemStyle: { color: colour(place ?? at), borderColor: INK, borderWidth: 1.5 },
          label: { show: false },
          data: [{ name: "in force", coord: [mark[0], mark[1]] }],
        },
      }),
    })),
  });
}

function draw(height: number, option: EChartsOption): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ animation: false, ...option });
    // What it draws for a pointer is of no use on paper.
    return chart
      .renderToSVGString()
      .replace(/<style[\s\S]*?<\/style>/gu, "")
      .replace(/ (?:class|ecmeta_[a-z_]+)="[^"]*"/gu, "");
  } finally {
    // A chart that lives on keeps a timer, and the process from ending.
    chart.dispose();
  }
}

function frame(series: readonly string[]): EChartsOption {
  return {
    textStyle: { fontFamily: FONT, color: INK },
    legend: {
      data: [...series],
      show: series.length > 1,
      top: 2,
      left: 0,
      itemWidth: 18,
      itemHeight: 9,
      itemGap: 16,
      icon: "roundRect",
      textStyle: { color: INK, fontFamily: FONT, fontSize: 12 },
    },
  };
}

function valueAxis(name: string) {
  return {
    type: "value" as const,
    name,
    nameLocation: "middle" as const,
    nameGap: 28,
    nameTextStyle: { color: INK, fontFamily: FONT, fontSize: 12 },
    axisLabel: { color: INK, fontFamily: FONT, fontSize: 12 },
    axisLine: { show: false },
    splitLine: { lineStyle: { color: FAINT } },
  };
}

function lineAtZero() {
  return {
    symbol: "none",
    silent: true,
    label: { show: false },
    lineStyle: { color: INK, type: "solid" as const, width: 1 },
    data: [{ xAxis: 0 }],
  };
}

/** A round range around all marks; differences always show 0. */
function rangeOf(marks: readonly IntervalMark[], isDifference: boolean): [min: number, max: number] {
  const values = marks.flatMap(({ mean, low, high }) => [mean, low, high]);
  const least = Math.min(...values, ...(isDifference ? [0] : []));
  const most = Math.max(...values, ...(isDifference ? [0] : []));
  const step = most - least > 0.25 ? 0.1 : most - least > 0.05 ? 0.05 : 0.01;
  const round = (value: number): number => Number(value.toFixed(2));
  const min = round(Math.floor(least / step - 1e-9) * step);
  const max = round(Math.ceil(most / step + 1e-9) * step);
  return isDifference ? [min, max] : [Math.max(0, min), Math.min(1, max)];
}

/** Room for the names of rows, in pixels. Nobody can measure letters without a screen: 7 each are enough. */
function labelWidth(labels: readonly string[]): number {
  return 14 + 7 * Math.max(0, ...labels.map((label) => label.length));
}

/** How many lines a legend will take, about. */
function legendRows(series: number): number {
  return Math.ceil(series / 3);
}

function colour(place: number): string {
  return PALETTE[place % PALETTE.length] ?? PALETTE[0];
}
