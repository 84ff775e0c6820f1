/** The Sallyport mark: a gate in a wall. Decorative, because the name stands beside it. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
    <path class="mark__wall" d="M2 8V3h6v3h5V3h6v3h5V3h6v26a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z" />
    <path class="mark__gate" d="M9 30V18a7 7 0 0 1 14 0v12z" />
    <path class="mark__bars" d="M16 11v19M12.5 12.5V30M19.500 12.5V30M9 20h14" />
  </svg>
);
