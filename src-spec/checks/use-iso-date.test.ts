import { testCheck } from '../testing/check-tester'
import { useIsoDate } from './use-iso-date'

testCheck(useIsoDate)
