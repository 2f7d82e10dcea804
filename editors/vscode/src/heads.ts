// Hides TOML heads in the preview of Markdown that VS Code has itself; it hides YAML heads already.
import type MarkdownIt from 'markdown-it';

/** A plugin of markdown-it: lines between `+++` at the very beginning of a text are not shown. */
export function hideHeads(markdown: MarkdownIt): MarkdownIt {
  markdown.block.ruler.before('table', 'pop_head', (state, start, end, silent) => {
    if (start !== 0 || state.blkIndent !== 0 || state.level !== 0) return false;
    const fence = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd() === '+++';
    const first = state.src.slice(state.bMarks[0], state.eMarks[0]).replace(/^\uFEFF/, '').trimEnd();
    if (first !== '+++') return false;
    let last = 1;
    while (last < end && !fence(last)) last += 1;
    // A head without an end is shown, so that it is seen.
    if (last >= end) return false;
    if (!silent) state.line = last + 1;
    return true;
  });
  return markdown;
}
