/** Where a kitchen works. The expo stands at the pass and sees every order whole. */
export const kitchenStations = ['grill', 'cold', 'bar', 'expo'] as const
export type KitchenStation = (typeof kitchenStations)[number]
