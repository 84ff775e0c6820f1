import { Link } from '@tanstack/react-router';
import { PageTitle } from './page-title.tsx';

export const NotFound = () => (
  <div className="stack">
    <PageTitle title="There is no such page" />
    <p>
      Check the address, or go to the{' '}
      <Link to="/queue" search={{ view: 'mine' }}>
        queue
      </Link>
      .
    </p>
  </div>
);
