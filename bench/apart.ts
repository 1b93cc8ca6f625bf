import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Has a part of the bench done in a process of its own, so that nothing is measured in what another part left behind. */
export const apart = async <Question, Answer>(part: string, question: Question): Promise<Answer> => {
  const child = fork(SCRIPT, ['--part', part]);
  const ended = once(child, 'exit');
  child.send(question as object);
  const first = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  await ended;
  if (!first) throw new Error(`The part "${part}" ended without an answer.`);
  return first[0] as Answer;
};

/** The other side: answers the one question that such a process is asked. */
export const answer = async <Question, Answer>(work: (question: Question) => Promise<Answer>): Promise<void> => {
  const [question] = await once(process, 'message');
  process.send?.(await work(question as Question));
  process.disconnect();
};
