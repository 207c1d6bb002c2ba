import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { nameOf } from '#capture/name-of.ts';
import textStyles from '#ui/text.module.css';

interface ColleaguesLineProps {
  readonly colleagues: readonly CaptureCorrespondent[];
}

const mostNamed = 5;

/** Colleagues on the message, in one line: they are context, not people to be logged. */
export function ColleaguesLine({ colleagues }: ColleaguesLineProps) {
  const { text, list } = useLocale();
  if (colleagues.length === 0) return null;
  const named = colleagues.slice(0, colleagues.length > mostNamed ? mostNamed - 1 : mostNamed).map(nameOf);
  const others = colleagues.length - named.length;
  const names = list(others > 0 ? [...named, text('people.and-others', { count: others })] : named);
  return <p className={textStyles.detail}>{text('people.colleagues-too', { names })}</p>;
}
