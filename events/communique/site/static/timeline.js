// The drawing of the timeline. The page works without it: everything drawn here stands in the table below.
// Text from articles goes in through textContent only, never as HTML.
"use strict";

(() => {
  const root = document.getElementById("drawing");
  if (!root || !window.vis) return;
  const canvas = document.getElementById("drawing-canvas");
  const says = document.getElementById("drawing-says");
  const card = document.getElementById("drawing-card");
  const LABELED = 140; // above so many items, dots without words
  const DAY = 86400000;
  let timeline = null;
  let loaded = null; // the latest answer of the server
  let asked = 0;
  let extent = null;

  const day = (time) => {
    const year = new Date(time).getUTCFullYear();
    return year < 1 ? "0001-01-01" : year > 9999 ? "9999-12-31" : new Date(time).toISOString().slice(0, 10);
  };
  const time = (text) => Date.parse(`${text}T00:00:00Z`);

  function ask(start, end) {
    const url = new URL(root.dataset.items, location.href);
    url.searchParams.set("lanes", root.dataset.lanes);
    if (start !== undefined) {
      url.searchParams.set("start", day(start));
      url.searchParams.set("end", day(end));
    }
    return fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      return answer.json();
    });
  }

  function bounds(item) {
    let start = item.start && time(item.start);
    let end = item.end && time(item.end) + DAY;
    if (!item.start) start = end - 366 * DAY;
    if (!item.end) end = start + 366 * DAY;
    return [start, end];
  }

  function drawItem(item, labeled) {
    const [start, end] = bounds(item);
    const exact = item.precision === "day";
    const link = document.createElement("a");
    link.href = root.dataset.events + item.event;
    link.textContent = labeled ? item.title : "";
    if (labeled && !exact) {
      const pill = document.createElement("i"); // as long as the days the event may have happened on
      pill.className = "pill";
      pill.dataset.length = end - start;
      link.prepend(pill);
    }
    link.setAttribute("aria-label", `${item.title}, ${item.date}, ${item.status}`);
    if (!labeled) link.tabIndex = -1;
    const open = (item.start ? "" : " open-start") + (item.end ? "" : " open-end");
    return {
      id: item.id, group: item.lane, content: link, start: new Date(start), end: exact || labeled ? undefined : new Date(end),
      type: exact || labeled ? "point" : "range",
      className: `f-${item.family} s-${item.status} c-${item.certainty} ${exact ? "exact" : "rough"}${open} ${labeled ? "labeled" : "terse"}`,
      event: item,
    };
  }

  function binEnds(key) {
    if (key.length === 3) return [time(`${key}0-01-01`), time(`${Number(key) + 1}0-01-01`)];
    if (key.length === 4) return [time(`${key}-01-01`), Date.UTC(Number(key) + 1, 0, 1)];
    const [year, month] = key.split("-").map(Number);
    return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)];
  }

  function drawBin(bin, most) {
    const [start, end] = binEnds(bin.key);
    const count = document.createElement("span");
    count.textContent = bin.n.toLocaleString("en");
    const heat = Math.min(6, 1 + Math.floor((6 * Math.log(bin.n)) / Math.log(most + 1)));
    const family = /^[a-z]+$/.test(bin.lane) ? ` f-${bin.lane}` : "";
    return {
      id: `${bin.lane} ${bin.key}`, group: bin.lane, content: count, start: new Date(start), end: new Date(end), type: "range",
      className: `bin heat-${heat}${family}`, bin: { ...bin, start, end },
    };
  }

  function describe(answer) {
    const number = answer.total.toLocaleString("en");
    const noun = answer.total === 1 ? "event" : "events";
    return answer.mode === "bins" ? `${number} ${noun} in this window, counted by ${answer.unit}; zoom in to see each` : `${number} ${noun} in this window`;
  }

  function options(answer) {
    return {
      stack: answer.mode === "items", maxHeight: 900, minHeight: 150, verticalScroll: true, horizontalScroll: false,
      zoomKey: "ctrlKey", orientation: { axis: "top", item: "top" }, margin: { item: { horizontal: 2, vertical: answer.mode === "bins" ? 0 : answer.items.length <= LABELED ? 8 : 3 }, axis: 6 },
      showCurrentTime: false, selectable: true, groupOrder: "order", zoomMin: 7 * DAY, groupHeightMode: "fixed",
      moment: (date) => window.vis.moment(date).utc(), showTooltips: false, tooltip: { followMouse: false },
    };
  }

  function draw(answer) {
    loaded = answer;
    says.textContent = describe(answer);
    card.hidden = true;
    const labeled = answer.mode === "items" && answer.items.length <= LABELED;
    const most = answer.mode === "bins" ? Math.max(...answer.bins.map((bin) => bin.n), 1) : 1;
    const items = answer.mode === "bins" ? answer.bins.map((bin) => drawBin(bin, most)) : answer.items.map((item) => drawItem(item, labeled));
    const groups = answer.lanes.map((lane, order) => {
      const name = document.createElement("span");
      name.textContent = lane.label;
      return { id: lane.id, content: name, order };
    });
    if (timeline) {
      timeline.setOptions(options(answer));
      timeline.setData({ items: new window.vis.DataSet(items), groups: new window.vis.DataSet(groups) });
      if (labeled) measurePills();
      hideCounts();
      return;
    }
    timeline = new window.vis.Timeline(canvas, new window.vis.DataSet(items), new window.vis.DataSet(groups), {
      ...options(answer), start: extent[0], end: extent[1],
    });
    timeline.on("click", (props) => props.item && follow(props.item));
    timeline.on("itemover", (props) => showCard(props.item));
    timeline.on("itemout", () => { card.hidden = true; });
    timeline.on("rangechanged", (props) => {
      if (loaded.mode === "items" && loaded.items.length <= LABELED) measurePills();
      hideCounts();
      if (props.byUser) refresh();
    });
    if (labeled) measurePills();
    requestAnimationFrame(hideCounts);
  }

  // Words stand beside the bar of a rough date, so the bar is measured here and not by vis.
  function measurePills() {
    const range = timeline.getWindow();
    const scale = canvas.querySelector(".vis-center").clientWidth / (range.end - range.start);
    for (const item of timeline.itemsData.get()) {
      const pill = item.content.querySelector && item.content.querySelector(".pill");
      if (pill) pill.style.width = `${Math.max(5, Math.min(pill.dataset.length * scale, 4000))}px`;
    }
    timeline.itemSet.markDirty({ refreshItems: true });
    timeline.redraw();
  }

  // A count that does not fit into its bar is not shown; the card below tells it.
  function hideCounts() {
    for (const one of canvas.querySelectorAll(".vis-item.bin")) {
      one.classList.toggle("slim", one.clientWidth < one.textContent.length * 7.2 + 9);
    }
  }

  const find = (id) => timeline.itemsData.get(id);

  function follow(id) {
    const item = find(id);
    if (item && item.bin) {
      timeline.setWindow(new Date(item.bin.start), new Date(item.bin.end), { animation: false }, refresh);
    } else if (item) location.assign(root.dataset.events + item.event.event);
  }

  function showCard(id) {
    const item = find(id);
    if (!item) return;
    const lines = item.bin ? [`${item.bin.key}${item.bin.key.length === 3 ? "0s" : ""}`, `${item.bin.n.toLocaleString("en")} events`] : [`${item.event.act}, ${item.event.date}`, item.event.title, item.event.status === "occurred" ? "" : item.event.status];
    card.replaceChildren(...lines.filter(Boolean).map((line, number) => {
      const part = document.createElement(number === 1 ? "strong" : "span");
      part.textContent = line;
      return part;
    }));
    card.hidden = false;
  }

  function refresh() {
    if (loaded && loaded.mode === "items" && loaded.whole) return;
    const range = timeline.getWindow();
    const mine = ++asked;
    ask(range.start.getTime(), range.end.getTime())
      .then((answer) => { if (mine === asked) draw(answer); })
      .catch((error) => { says.textContent = `The drawing could not be loaded: ${error.message}. The table below has the same events.`; });
  }

  // How much wider than its dates the drawing must be for the words of its last items, as a share of the dates' span.
  function roomForWords(items, first, last) {
    const width = Math.max(root.clientWidth - 190, 240);
    return Math.min(width > 500 ? 1.2 : 0.4, Math.max(0, ...items.map((item) => {
      const place = last > first ? (bounds(item)[0] - first) / (last - first) : 0;
      const words = Math.min((item.title.length * 6.6 + 40) / width, 0.6);
      return place / (1 - words) - 1;
    })));
  }

  const moves = {
    in: () => timeline.zoomIn(0.5, { animation: false }, refresh),
    out: () => timeline.zoomOut(0.5, { animation: false }, refresh),
    earlier: () => shift(-0.4),
    later: () => shift(0.4),
    fit: () => extent && timeline.setWindow(extent[0], extent[1], { animation: false }, refresh),
  };

  function shift(share) {
    const range = timeline.getWindow();
    const step = (range.end - range.start) * share;
    timeline.setWindow(new Date(range.start.getTime() + step), new Date(range.end.getTime() + step), { animation: false }, refresh);
  }

  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button && timeline) moves[button.dataset.do]();
  });

  ask().then((answer) => {
    if (!answer.total) return;
    answer.whole = answer.mode === "items";
    const first = time(answer.first);
    const last = Math.max(time(answer.last), ...(answer.items || []).map((item) => (item.end ? time(item.end) : 0)));
    const margin = Math.max((last - first) * 0.03, 20 * DAY);
    root.hidden = false;
    const labeled = answer.mode === "items" && answer.items.length <= LABELED;
    extent = [new Date(first - margin), new Date(last + margin + (last - first) * (labeled ? roomForWords(answer.items, first, last) : 0))];
    draw(answer);
    root.dataset.ready = "yes";
  }).catch((error) => {
    root.hidden = false;
    says.textContent = `The drawing could not be loaded: ${error.message}. The table below has the same events.`;
  });
})();
