import { testCheck } from './check-tester'
import { useHydrationContract } from './use-hydration-contract'

testCheck(useHydrationContract)
