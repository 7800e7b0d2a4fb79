import { testCheck } from '../testing/check-tester'
import { useHydrationContract } from './use-hydration-contract'

testCheck(useHydrationContract)
