/** The views of one page, one of them open; which one stands in the address, so they are no ARIA tabs but ways to go. */
export const Tabs = <Name extends string>({
  label,
  views,
  names,
  view,
  show,
}: {
  readonly label: string;
  readonly views: readonly Name[];
  readonly names: Readonly<Record<Name, string>>;
  readonly view: Name;
  readonly show: (view: Name) => void;
}) => (
  <nav className="tabs" aria-label={label}>
    {views.map((name) => (
      <button
        key={name}
        type="button"
        className="tab"
        aria-current={name === view ? 'page' : undefined}
        onClick={() => show(name)}
      >
        {names[name]}
      </button>
    ))}
  </nav>
);
