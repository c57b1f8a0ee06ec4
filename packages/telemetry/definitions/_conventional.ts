// By its path: what users install has no types of the semantic conventions, so that the package does not export it.
export { conventionalAttribute, conventionalMetric } from '../../presets/src/catalogue/conventional.ts';
