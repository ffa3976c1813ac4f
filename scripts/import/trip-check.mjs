export async function tripCheck() {}
