import { testCheck } from './check-tester'
import { useRequiredSection } from './use-required-section'

testCheck(useRequiredSection)
