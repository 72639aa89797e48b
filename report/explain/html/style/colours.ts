/** Every colour of a page, light and dark; texts have a contrast of at least 4.5 on their ground, marks of 3. */
export const colours = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f7f9; --line: #d3d9e0; --ink: #17202b; --quiet: #525e6c;
  --link: #1d4f86; --good: #17683a; --bad: #a3201d; --warn: #855000;
  --tone-0: #2a6cb0; --tone-1: #a8630a; --tone-2: #14796c; --tone-3: #7748ab; --tone-4: #a63d5d; --tone-5: #5a6b1f;
  --weekend: #e4e8ed; --freeze: #8792a0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12171d; --raised: #1a2129; --line: #36414d; --ink: #e6ebf0; --quiet: #a5b1be;
    --link: #8ebcf0; --good: #6fcf97; --bad: #ff948c; --warn: #ecb35a;
    --tone-0: #6aa9ec; --tone-1: #e0a04a; --tone-2: #4fbfae; --tone-3: #b893e6; --tone-4: #ec8ba8; --tone-5: #a9bd5c;
    --weekend: #27313b; --freeze: #7b8896;
  }
}
`;
