import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { client, DeskError, pageOf } from '../api/client.ts';
import { meQuery } from '../api/queries.ts';
import { Brand } from '../parts/icons.tsx';
import { Problem } from '../parts/page.tsx';

/** Lets nobody in who has to log in first. A desk for one has no door. */
export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const { data: me, error } = useQuery(meQuery());
  if (error) return <Problem error={error} />;
  if (me && me.person === null) return me.login === 'passphrase' ? <LoginScreen /> : <Unnamed />;
  return children;
};

const Unnamed = () => (
  <main className="door">
    <h1>Who are you?</h1>
    <p>This desk learns it from the proxy in front of it, which did not say. Open the desk through that proxy.</p>
  </main>
);

const LoginScreen = () => {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const enter = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const json = { name: String(form.get('name') ?? ''), passphrase: String(form.get('passphrase') ?? '') };
    try {
      await pageOf(client.login.$post({ json }));
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(error instanceof DeskError ? `${error.message} ${error.hint}` : String(error));
    }
  };
  return (
    <main className="door">
      <Brand />
      <h1>Log in to Hearsay</h1>
      <form className="stack" onSubmit={enter}>
        <div className="field">
          <label htmlFor="name">Your name</label>
          <input className="input" id="name" name="name" autoComplete="username" required maxLength={100} />
          <p className="small quiet">It goes into the ledger with everything you decide.</p>
        </div>
        <div className="field">
          <label htmlFor="passphrase">Passphrase</label>
          <input
            className="input"
            id="passphrase"
            name="passphrase"
            type="password"
            autoComplete="current-password"
            required
            aria-describedby={problem ? 'login-problem' : undefined}
          />
        </div>
        {problem && (
          <p id="login-problem" className="problem" role="alert">
            {problem}
          </p>
        )}
        <button className="button primary" type="submit">
          Log in
        </button>
      </form>
    </main>
  );
};
